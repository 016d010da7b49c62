package yuqing.desk.roster;

import java.util.List;

/// A page of one of the roster's lists, as a table.
///
/// @param next cursor of the page after it; null at the end
public record RosterTable(RosterKind kind, List<RosterRow> rows, String next) {

  /// As the first row has them; empty for an empty list.
  public List<String> headings() {
    return rows.isEmpty()
        ? List.of()
        : rows.getFirst().cells().stream().map(RosterCell::heading).toList();
  }

  /// @param id by which it is changed
  public record RosterRow(String id, List<RosterCell> cells) {}

  /// @param isLacking whether something is missing that an alert needs
  public record RosterCell(String heading, String text, boolean isLacking) {}
}
