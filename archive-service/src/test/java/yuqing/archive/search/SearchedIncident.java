package yuqing.archive.search;

import java.time.Instant;
import java.util.List;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;

/// Reports with texts of their own, for what is found by them.
public final class SearchedIncident {

  private SearchedIncident() {}

  public static Facts facts(String title, String summary, Category category) {
    return new Facts(
        title, summary, category, Nature.OPINION, Scope.LOCAL, Impact.SOME, false, false);
  }

  public static Reported report(
      Case incident, String number, Facts facts, String platform, Instant receivedAt) {
    return new Reported(
        number,
        new Source(incident.system, incident.id),
        facts,
        incident.department,
        null,
        receivedAt,
        receivedAt,
        ReportedBy.REPORTER,
        List.of(
            new Sighting(
                platform, "https://bbs.example/t/" + number, receivedAt, null, null, null)),
        new Recorder("reporter", null, null),
        null);
  }
}
