package yuqing.incident.sighting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.text.Sha256;

/// Recorded sightings, each kept once.
@Singleton
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
    try (var insert = c.prepareStatement(INSERT)) {
      for (var each : found) {
        add(insert, each);
      }
      int[] inserted = insert.executeBatch();
      return IntStream.range(0, inserted.length)
          .filter(i -> inserted[i] == 1)
          .mapToObj(i -> found.get(i).sighting())
          .toList();
    }
  }

  private static void add(PreparedStatement insert, Found found) throws SQLException {
    var sighting = found.sighting();
    insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
    insert.setObject(2, found.incident());
    insert.setString(3, sighting.platform());
    insert.setString(4, sighting.url());
    insert.setString(5, urlHash(sighting));
    insert.setObject(6, sighting.seenAt().atOffset(ZoneOffset.UTC));
    insert.setObject(7, sighting.views(), Types.BIGINT);
    insert.setObject(8, sighting.comments(), Types.BIGINT);
    insert.setObject(9, sighting.reposts(), Types.BIGINT);
    insert.setObject(10, found.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setString(11, Sha256.hex(sighting.toString()));
    insert.addBatch();
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
