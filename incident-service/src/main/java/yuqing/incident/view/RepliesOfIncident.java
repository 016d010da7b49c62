package yuqing.incident.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.incident.view.RecordedSteps.ReplySteps;
import yuqing.incident.view.RecordedSteps.StepRecorder;

/// The steps of an incident's replies. By query alone: the replies' own package builds on this one.
@ApplicationScoped
class RepliesOfIncident {
  private static final String LATEST =
      """
      select r.n as n, cast(r.state as string) as state, r.draftedPost as draftedPost,
        r.draftedPerson as draftedPerson, r.draftedAt as draftedAt, r.decidedPost as decidedPost,
        r.decidedPerson as decidedPerson, r.decidedAt as decidedAt, r.reason as reason,
        r.deliveredAt as deliveredAt, r.deliveryRecordedAt as deliveryRecordedAt
      from Reply r where r.incidentId = :incident order by r.n desc
      """;

  private final EntityManager entities;

  RepliesOfIncident(EntityManager entities) {
    this.entities = entities;
  }

  /// The newest, in order of drafting.
  List<ReplySteps> latest(UUID incident, int count, boolean showsPeople) {
    return entities
        .createQuery(LATEST, Tuple.class)
        .setParameter("incident", incident)
        .setMaxResults(count)
        .getResultList()
        .reversed()
        .stream()
        .map(row -> steps(row, showsPeople))
        .toList();
  }

  private static ReplySteps steps(Tuple row, boolean showsPeople) {
    return new ReplySteps(
        row.get("n", Integer.class),
        row.get("state", String.class),
        StepRecorder.of(text(row, "draftedPost"), text(row, "draftedPerson"), showsPeople),
        row.get("draftedAt", Instant.class),
        StepRecorder.of(text(row, "decidedPost"), text(row, "decidedPerson"), showsPeople),
        row.get("decidedAt", Instant.class),
        text(row, "reason"),
        row.get("deliveredAt", Instant.class),
        row.get("deliveryRecordedAt", Instant.class));
  }

  private static String text(Tuple row, String name) {
    return row.get(name, String.class);
  }
}
