package yuqing.archive.dossier;

import yuqing.archive.timeline.Envelope;

/// What a supplement says; kept in the archive's own entry alone, as [ReviewProse] is.
///
/// @param note null once erased
public record SupplementProse(String note) {

  private static final String NOTE = "note";

  /// The event as the archive keeps it.
  public byte[] addedTo(byte[] event) {
    return OwnEntry.with(event, data -> data.put(NOTE, note));
  }

  public static SupplementProse in(byte[] payload) {
    return new SupplementProse(Envelope.dataOf(payload).path(NOTE).textValue());
  }
}
