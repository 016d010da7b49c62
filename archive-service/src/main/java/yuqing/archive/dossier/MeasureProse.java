package yuqing.archive.dossier;

import yuqing.archive.timeline.Envelope;

/// What is said about a measure that was carried out; kept in the archive's own entry alone, as
/// [ReviewProse] is.
///
/// @param note null once erased
public record MeasureProse(String note) {

  private static final String NOTE = "note";

  /// The event as the archive keeps it.
  public byte[] addedTo(byte[] event) {
    return OwnEntry.with(event, data -> data.put(NOTE, note));
  }

  public static MeasureProse in(byte[] payload) {
    return new MeasureProse(Envelope.dataOf(payload).path(NOTE).textValue());
  }
}
