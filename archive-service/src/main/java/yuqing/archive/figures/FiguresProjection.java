package yuqing.archive.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import yuqing.archive.dossier.ErasedRemainders;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;

/// Derives the figures of one incident, entry by entry in published order.
public final class FiguresProjection implements Entries.Reader {

  private final Map<UUID, DutyFigures> duties = new LinkedHashMap<>();
  private final ErasedRemainders remainders = new ErasedRemainders();
  private CaseFigures figures = CaseFigures.EMPTY;

  @Override
  public boolean take(Entry entry) {
    var event = remainders.eventOf(entry);
    if (event.isPresent()) {
      apply(entry.n(), event.get());
    } else if (entry.opening().isEmpty()) {
      figures = figures.afterErased(entry.header());
    }
    return true;
  }

  private void apply(long n, EventData event) {
    figures = figures.after(n, event);
    DutyFigures.in(event)
        .filter(FigureRows::counts)
        .ifPresent(
            named -> duties.compute(named.id(), (_, before) -> FigureRows.after(before, n, event)));
  }

  public CaseFigures figures() {
    return figures;
  }

  Collection<DutyFigures> duties() {
    return duties.values();
  }
}
