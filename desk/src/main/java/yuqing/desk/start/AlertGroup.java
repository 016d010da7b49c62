package yuqing.desk.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import yuqing.desk.client.AlertView;

/// What a reader has been alerted of about one incident, and can acknowledge with one click.
public record AlertGroup(UUID incident, String number, Integer level, List<AlertView> alerts) {

  /// In the order in which the incidents first occur.
  static List<AlertGroup> of(List<AlertView> alerts) {
    var byIncident = new LinkedHashMap<UUID, List<AlertView>>();
    for (var alert : alerts) {
      byIncident.computeIfAbsent(alert.incident(), _ -> new ArrayList<>()).add(alert);
    }
    return byIncident.values().stream()
        .map(
            group -> {
              var first = group.getFirst();
              return new AlertGroup(
                  first.incident(), first.number(), first.level(), List.copyOf(group));
            })
        .toList();
  }
}
