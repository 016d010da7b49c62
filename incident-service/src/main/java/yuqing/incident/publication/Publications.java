package yuqing.incident.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.incident.reply.Reply;

/// The requests for publication.
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

  /// Where a page begins: after this one, the newest first.
  record Place(Instant requestedAt, UUID id) {
    static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
  }

  /// Who may know of a request, and deliver it.
  private static final String OF_EDITOR =
      "p.channel in (select c.code from OfficialChannel c where c.editorPerson = ?1)";

  /// A request with the reply it is about.
  record WithReply(Publication publication, Reply reply) {}

  boolean isRequested(UUID incident, int reply, String channel) {
    return count("incidentId = ?1 and reply = ?2 and channel = ?3", incident, reply, channel) > 0;
  }

  /// Whether it is for a channel that a person edits.
  boolean isOfEditor(String person, UUID id) {
    return !getEntityManager()
        .createQuery(
            "select p.id from Publication p where " + OF_EDITOR + " and p.id = ?2", UUID.class)
        .setParameter(1, person)
        .setParameter(2, id)
        .getResultList()
        .isEmpty();
  }

  /// Those for the channels that a person edits.
  List<WithReply> ofEditor(String person, Place after, int count) {
    return getEntityManager()
        .createQuery(
            "select p, r from Publication p join Reply r on r.incidentId = p.incidentId and r.n ="
                + " p.reply where "
                + OF_EDITOR
                + " and (p.requestedAt < ?2 or (p.requestedAt = ?2 and p.id < ?3))"
                + " order by p.requestedAt desc, p.id desc",
            Object[].class)
        .setParameter(1, person)
        .setParameter(2, after.requestedAt())
        .setParameter(3, after.id())
        .setMaxResults(count)
        .getResultStream()
        .map(row -> new WithReply((Publication) row[0], (Reply) row[1]))
        .toList();
  }
}
