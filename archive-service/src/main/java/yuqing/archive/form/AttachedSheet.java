package yuqing.archive.form;

import java.util.List;

/// Attached pages (附页) of a form, as their template prints them.
public record AttachedSheet(FormContent content, String shortHash, List<Section> sections) {

  /// What continues a row.
  ///
  /// @param label of the row
  /// @param paragraphs each in a row of its own, which may be cut by the end of a page
  public record Section(String label, List<String> paragraphs) {}
}
