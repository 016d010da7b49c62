package yuqing.escalation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.ReadEvent;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// The titles of incidents, as the newest report or amendment of each states them. They are read
/// from the stored events and kept nowhere else, so that what is erased there is gone here too.
@ApplicationScoped
public class CaseTitles {

  static final String NEWEST =
      """
      select newest.event from unnest(?) as asked (id)
      cross join lateral (
        select event from fact
        where incident_id = asked.id
          and type in ('incident.reported', 'incident.recorded-afterwards', 'incident.amended')
        order by recorded_at desc, source desc, sequence desc limit 1) newest""";

  private final Transactions transactions;

  CaseTitles(Transactions transactions) {
    this.transactions = transactions;
  }

  /// By incident, in the caller's transaction.
  public Map<UUID, String> of(Collection<UUID> incidents) {
    var asked = incidents.stream().distinct().toArray(UUID[]::new);
    if (asked.length == 0) {
      return Map.of();
    }
    var events =
        transactions.inCurrent(
            connection -> Sql.list(connection, row -> row.getString(1), NEWEST, (Object) asked));
    var titles = new HashMap<UUID, String>();
    for (var event : events) {
      if (EventJson.read(event.getBytes(StandardCharsets.UTF_8))
          instanceof ReadEvent.Known(var known)) {
        var title =
            switch (known.data()) {
              case Reported it -> it.facts().title();
              case RecordedAfterwards it -> it.facts().title();
              case Amended it -> it.facts().title();
              default -> throw new IllegalStateException("states no title: " + known.type());
            };
        titles.put(known.subjectAsUuid(), title);
      }
    }
    return titles;
  }
}
