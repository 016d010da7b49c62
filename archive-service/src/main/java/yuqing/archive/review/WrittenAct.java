package yuqing.archive.review;

import yuqing.archive.completeness.DossierEffectsAnswer;
import yuqing.archive.timeline.Entry;

/// An act whose event has been published and is yet to be appended to the dossier.
public final class WrittenAct {

  private final byte[] event;
  private final DossierEffectsAnswer effects;

  private WrittenAct(byte[] event, DossierEffectsAnswer effects) {
    this.event = event;
    this.effects = effects;
  }

  /// What meets no obligation by its kind.
  ///
  /// @param event as the archive keeps it
  public static WrittenAct of(byte[] event) {
    return new WrittenAct(event, null);
  }

  /// @param event as the archive keeps it
  /// @param effects what it means for what is owed
  static WrittenAct of(byte[] event, DossierEffectsAnswer effects) {
    return new WrittenAct(event, effects);
  }

  byte[] event() {
    return event;
  }

  /// @param entry that the event has become
  Object answer(Entry entry) {
    var receipt = RecordedEntryAnswer.of(entry);
    return effects == null ? receipt : new RecordedActAnswer(receipt, effects);
  }
}
