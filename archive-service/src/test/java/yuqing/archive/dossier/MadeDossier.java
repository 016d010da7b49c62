package yuqing.archive.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.CommittedPayload;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.EntryHeader;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;

/// A dossier as the archive would project it, without a database. The events come in the order of
/// publication, those of one source after another.
public final class MadeDossier {

  private static final Hash HEAD = new Hash("9f86d081884c7d65".repeat(4));

  private MadeDossier() {}

  public static Dossier of(List<? extends Event<?>> events) {
    var projection = new DossierProjection(DossierRoom::ofPaper);
    events.stream()
        .sorted(
            Comparator.<Event<?>, String>comparing(Event::source).thenComparing(Event::sequence))
        .forEach(event -> projection.take(entry(event, events.indexOf(event) + 1)));
    var incident = events.getFirst().subject();
    var code = projection.status().department();
    return projection.dossier(
        new ChainHead(incident, events.size(), HEAD),
        List.of(),
        DossierSummaryAnswer.departments(code, "后勤保卫处"));
  }

  private static Entry entry(Event<?> event, long n) {
    var header =
        new EntryHeader(
            event.subject(),
            n,
            event.id(),
            event.type(),
            event.source(),
            event.sequence(),
            event.time(),
            event.time());
    var payload = new CommittedPayload(new byte[32], EventJson.write(event));
    return new Entry(n, header, Optional.of(payload), null, Hash.START, Hash.START);
  }
}
