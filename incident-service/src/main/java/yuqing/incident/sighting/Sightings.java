package yuqing.incident.sighting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.text.Sha256;
import yuqing.durable.jdbc.Sql;

/// Recorded sightings, each kept once.
@ApplicationScoped
public class Sightings implements PanacheRepositoryBase<SeenAt, UUID> {

  private static final String INSERT =
      """
      insert into sighting (id, incident_id, platform, url, url_hash, seen_at, views, comments,
        reposts, recorded_at, fingerprint)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

  /// A sighting of an incident, to be recorded.
  public record Found(UUID incident, Sighting sighting, Instant recordedAt) {

    public static List<Found> of(UUID incident, List<Sighting> sightings, Instant recordedAt) {
      return sightings.stream().map(each -> new Found(incident, each, recordedAt)).toList();
    }
  }

  /// Those of them that were not on record yet; in one statement however many they are.
  public List<Sighting> add(Connection c, List<Found> found) throws SQLException {
    int[] inserted = Sql.batch(c, INSERT, found.stream().map(Sightings::row).toList());
    return IntStream.range(0, inserted.length)
        .filter(i -> inserted[i] == 1)
        .mapToObj(i -> found.get(i).sighting())
        .toList();
  }

  private static Object[] row(Found found) {
    var sighting = found.sighting();
    return new Object[] {
      UuidCreator.getTimeOrderedEpoch(),
      found.incident(),
      sighting.platform(),
      sighting.url(),
      urlHash(sighting),
      sighting.seenAt(),
      sighting.views(),
      sighting.comments(),
      sighting.reposts(),
      found.recordedAt(),
      Sha256.hex(sighting.toString())
    };
  }

  private static String urlHash(Sighting sighting) {
    return sighting.url() == null
        ? null
        : ItemUrl.of(sighting.url()).map(ItemUrl::hash).orElse(null);
  }

  /// The first of an incident, by when it was seen.
  public List<SeenAt> first(UUID incident, int count) {
    return find("incidentId = ?1 order by seenAt, id", incident).page(0, count).list();
  }
}
