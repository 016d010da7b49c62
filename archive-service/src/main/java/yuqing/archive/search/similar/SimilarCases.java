package yuqing.archive.search.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.ListedDossier;
import yuqing.archive.dossier.VisibleIncidents;
import yuqing.archive.search.index.CandidateFilter;
import yuqing.archive.search.index.CandidatePlace;
import yuqing.archive.search.index.CandidateQuery;
import yuqing.archive.search.index.CaseTraits;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.index.SearchIndex;
import yuqing.archive.search.index.TextField;
import yuqing.archive.search.index.TextPiece;
import yuqing.archive.search.similar.SimilarAnswer.Reason;
import yuqing.archive.search.similar.SimilarAnswer.SimilarCase;
import yuqing.archive.search.text.FoldedText;
import yuqing.contracts.term.State;
import yuqing.rest.problem.Language;

/// Finds the incidents most like one: the index names those that share its rarest grams, the newest
/// first, and they are compared with it.
@ApplicationScoped
class SimilarCases {

  /// Compared at most.
  private static final int MOST_CANDIDATES = 400;

  private static final int MOST_EXAMINED = 10_000;
  private static final int SHOWN = 5;
  private static final int LONGEST_TEXT = 500;

  private static final Set<TextField> COMPARED =
      EnumSet.of(TextField.TITLE, TextField.SUMMARY, TextField.SIGHTING);
  private static final Set<TextField> TOLD =
      EnumSet.of(TextField.RESULT, TextField.LESSONS, TextField.REVIEW);

  private final SearchIndex index;
  private final RecentGrams grams;

  SimilarCases(SearchIndex index, RecentGrams grams) {
    this.index = index;
    this.grams = grams;
  }

  private record Scored(CaseProfile profile, ListedDossier dossier, double score) {}

  /// Of an incident that there is.
  CaseProfile profile(Connection connection, String incident) throws SQLException {
    var only = List.of(incident);
    var dossiers = ListedDossier.of(connection, only);
    return profiles(connection, only, dossiers).get(incident);
  }

  /// @param asked what is compared
  /// @param itself id of the incident that is asked about; null for a report being entered
  SimilarAnswer like(
      Connection connection, CaseProfile asked, String itself, ReadScope scope, Language language)
      throws SQLException {
    var sample = grams.sample(connection);
    var best = best(connection, asked, itself, scope, sample);
    var ids = best.stream().map(each -> each.dossier().line().incidentId()).toList();
    var traits = index.traits(connection, ids);
    var texts = index.texts(connection, ids, TOLD);
    var items = new ArrayList<SimilarCase>();
    for (var each : best) {
      var id = each.dossier().line().incidentId();
      var similarity = CaseSimilarity.of(asked, each.profile(), sample);
      items.add(answer(asked, each, similarity, traits.get(id), texts.get(id), language));
    }
    return new SimilarAnswer(items);
  }

  private List<Scored> best(
      Connection connection, CaseProfile asked, String itself, ReadScope scope, GramSample sample)
      throws SQLException {
    var filter = CandidateFilter.all(scope, VisibleIncidents.continuing(connection, scope));
    var clauses = SubjectClauses.of(asked, sample);
    if (clauses.isEmpty() || !filter.isPossible()) {
      return List.of();
    }
    var query = new CandidateQuery(clauses, filter, null, MOST_CANDIDATES, MOST_EXAMINED);
    var ids =
        index.find(connection, query).candidates().stream().map(CandidatePlace::incident).toList();
    var dossiers = ListedDossier.of(connection, ids);
    var profiles = profiles(connection, ids, dossiers);
    return ids.stream()
        .filter(id -> !id.equals(itself))
        // What was merged is the same matter as the one that goes on.
        .filter(id -> dossiers.get(id).line().state() != State.MERGED)
        .map(
            id ->
                new Scored(
                    profiles.get(id),
                    dossiers.get(id),
                    CaseSimilarity.score(asked, profiles.get(id), sample)))
        .filter(each -> each.score() > 0)
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(SHOWN)
        .toList();
  }

  private Map<String, CaseProfile> profiles(
      Connection connection, Collection<String> ids, Map<String, ListedDossier> dossiers)
      throws SQLException {
    var profiles = new HashMap<String, CaseProfile>();
    index
        .texts(connection, ids, COMPARED)
        .forEach((id, pieces) -> profiles.put(id, profile(dossiers.get(id), pieces)));
    return profiles;
  }

  private static CaseProfile profile(ListedDossier dossier, List<TextPiece> pieces) {
    var line = dossier.line();
    return CaseProfile.of(
        first(pieces, TextField.TITLE),
        first(pieces, TextField.SUMMARY),
        line.category() == null ? null : line.category().name(),
        line.departments().isEmpty() ? null : line.departments().getFirst().code(),
        pieces.stream()
            .filter(piece -> piece.field() == TextField.SIGHTING)
            .map(piece -> FoldedText.of(piece.text().split(" http", 2)[0]).folded())
            .collect(Collectors.toSet()),
        line.receivedAt());
  }

  private static String first(List<TextPiece> pieces, TextField field) {
    return pieces.stream()
        .filter(piece -> piece.field() == field)
        .map(TextPiece::text)
        .findFirst()
        .orElse("");
  }

  private static SimilarCase answer(
      CaseProfile asked,
      Scored scored,
      CaseSimilarity similarity,
      CaseTraits traits,
      List<TextPiece> texts,
      Language language) {
    var line = scored.dossier().line();
    var months = CaseSimilarity.monthsApart(asked, scored.profile());
    return new SimilarCase(
        line.incidentId(),
        line.number(),
        line.title(),
        line.category(),
        line.level(),
        line.state(),
        line.departments(),
        line.receivedAt(),
        Math.round(similarity.score() * 100) / 100.0,
        similarity.reasons().stream()
            .map(
                reason ->
                    new Reason(
                        reason,
                        ReasonText.of(reason, similarity.sharedWords(), months).in(language)))
            .toList(),
        similarity.sharedWords(),
        minutesToAnswer(traits),
        last(texts, TextField.RESULT),
        lessons(texts));
  }

  private static Long minutesToAnswer(CaseTraits traits) {
    return traits.answeredAt() == null
        ? null
        : Math.max(0, Duration.between(traits.receivedAt(), traits.answeredAt()).toMinutes());
  }

  /// Before reviews had lessons of their own, they were among the findings.
  private static String lessons(List<TextPiece> texts) {
    var lessons = last(texts, TextField.LESSONS);
    return lessons == null ? last(texts, TextField.REVIEW) : lessons;
  }

  private static String last(List<TextPiece> texts, TextField field) {
    return texts.stream()
        .filter(piece -> piece.field() == field)
        .map(TextPiece::text)
        .reduce((_, later) -> later)
        .map(
            text ->
                text.codePoints()
                    .limit(LONGEST_TEXT)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString())
        .orElse(null);
  }
}
