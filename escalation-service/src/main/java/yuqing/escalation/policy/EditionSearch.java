package yuqing.escalation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Finds editions of the regulation, in force and to come: a page of them by date, or one.
@ApplicationScoped
class EditionSearch {

  private final Policies policies;
  private final GivenEditions given;
  private final InstantSource clock;

  EditionSearch(Policies policies, GivenEditions given, InstantSource clock) {
    this.policies = policies;
    this.given = given;
    this.clock = clock;
  }

  /// One that was found.
  record FoundEdition(PolicyEdition edition, EditionAnswer answer) {}

  /// @param cursor null for the first page
  @Transactional
  Page<EditionAnswer> page(String cursor, int limit, Language language) {
    var after = Cursor.decode(cursor, 1, parts -> LocalDate.parse(parts.getFirst()));
    var rows = rows();
    var editions = policies.editions();
    var current = inForce(editions);
    var found =
        editions.all().stream()
            .filter(edition -> after == null || edition.date().isAfter(after))
            .limit(limit + 1L)
            .toList();
    return Page.of(found, limit, edition -> Cursor.encode(edition.date().toString()))
        .map(each -> answer(each, rows.get(each.date()), current, language));
  }

  private Map<LocalDate, GivenEdition> rows() {
    return given.current().stream()
        .collect(Collectors.toMap(row -> row.inForceFrom, Function.identity()));
  }

  /// @return empty when no edition is in force from that day on
  @Transactional
  Optional<FoundEdition> find(LocalDate date, Language language) {
    var editions = policies.editions();
    var row = given.currentFrom(date).orElse(null);
    return editions
        .from(date)
        .map(found -> new FoundEdition(found, answer(found, row, inForce(editions), language)));
  }

  private PolicyEdition inForce(PolicyEditions editions) {
    return editions.editionInForceAt(clock.instant(), policies.zone());
  }

  private EditionAnswer answer(
      PolicyEdition edition, GivenEdition row, PolicyEdition current, Language language) {
    return EditionAnswer.of(edition, row, edition.equals(current), policies.zone(), language);
  }
}
