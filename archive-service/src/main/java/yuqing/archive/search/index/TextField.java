package yuqing.archive.search.index;

/// What of a dossier a searched text is, in the order in which finds are shown.
public enum TextField {
  NUMBER,
  TITLE,
  SUMMARY,
  RESULT,
  /// Every draft, whatever became of it.
  REPLY,
  /// Note and text of an action.
  ACTION,
  /// Platform and address of the item.
  SIGHTING,
  /// What a review meeting worked out, but its lessons.
  REVIEW,
  LESSONS,
  /// Of what was missed.
  EXPLANATION,
  SUPPLEMENT,
  /// Name of the department concerned; the index does not keep it.
  DEPARTMENT
}
