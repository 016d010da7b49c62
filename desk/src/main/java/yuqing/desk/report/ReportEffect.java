package yuqing.desk.report;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.desk.client.GradingView;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ObligationView;
import yuqing.desk.client.ObligationsView;
import yuqing.desk.text.ShownCodes;

/// What a report has brought about: its level, and what is owed now.
public record ReportEffect(
    UUID incident, LoadedPart<GradingView> grading, LoadedPart<ObligationsView> obligations) {

  public List<ObligationView> owed() {
    return obligations.isThere()
        ? obligations.value().obligations().stream().filter(ObligationView::isOwed).toList()
        : List.of();
  }

  /// The facts without which it was graded, in the reader's words.
  public String missing(Locale language) {
    return grading.value().missingFacts().stream()
        .map(fact -> ShownCodes.in("fact", fact, language))
        .collect(Collectors.joining("、"));
  }
}
