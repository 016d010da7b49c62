package yuqing.archive.review;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventData;

/// The numbers of an incident's measures: 1, 2, 3 … over all its reviews.
final class MeasureNumbers implements Entries.Reader {

  private int last;

  private MeasureNumbers() {}

  /// The next one that is free; to be read under the chain's lock. One that was carried out counts
  /// also when the review that asked for it is erased.
  static int next(Connection connection, String incident) throws SQLException {
    var numbers = new MeasureNumbers();
    Entries.inPublishedOrder(connection, incident, numbers);
    return numbers.last + 1;
  }

  @Override
  public boolean take(Entry entry) {
    entry.opening().ifPresent(opening -> take(opening.payload()));
    return true;
  }

  private void take(byte[] payload) {
    DecodedEvent.in(payload).ifPresent(event -> last = Math.max(last, numberIn(event, payload)));
  }

  private static int numberIn(EventData event, byte[] payload) {
    if (event instanceof ArchiveEvent.MeasureDone done) {
      return done.measure();
    }
    return event instanceof ArchiveEvent.ReviewHeld
        ? ReviewProse.in(payload).analysis().measures().stream()
            .mapToInt(PlannedMeasure::number)
            .max()
            .orElse(0)
        : 0;
  }
}
