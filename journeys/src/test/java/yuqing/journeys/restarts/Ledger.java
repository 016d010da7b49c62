package yuqing.journeys.restarts;

import java.util.List;

/// What the suite has acknowledged to its clients.
record Ledger(List<Entry> entries) {

  /// @param acted whether an action on the incident was acknowledged too
  record Entry(String reference, String incident, boolean acted) {}

  List<String> incidents() {
    return entries.stream().map(Entry::incident).toList();
  }

  /// `reference incident` of each.
  List<String> reports() {
    return entries.stream().map(entry -> entry.reference() + " " + entry.incident()).toList();
  }
}
