package yuqing.escalation.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.escalation.policy.ObligationLabels;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.whatif.ObligationDifference;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Page;

/// What a draft would have made of a page of incidents.
///
/// @param asOf the instant at which all of them were judged, by either edition; pages share it
/// @param edition that judges them
/// @param draft that was results on them
/// @param totals of this page
/// @param items incidents of this page that differ or could not be judged; empty for who sees none
/// @param next cursor of the page after this; null on the last one
@Schema(name = "WhatIf")
public record WhatIfAnswer(
    Instant asOf,
    Edition edition,
    Edition draft,
    Totals totals,
    List<Item> items,
    @MayBeAbsent String next) {

  /// @param seesIncidents whether the caller may read the incidents; the totals are for all
  static WhatIfAnswer of(
      Page<WhatIfResult> page,
      Instant asOf,
      PolicyEdition edition,
      PolicyEdition draft,
      boolean seesIncidents,
      Language language) {
    List<Item> items =
        page.items().stream()
            .filter(each -> seesIncidents && each.differs())
            .map(each -> Item.of(each, draft, language))
            .toList();
    return new WhatIfAnswer(
        asOf, Edition.of(edition), Edition.of(draft), Totals.of(page.items()), items, page.next());
  }

  /// @param hash SHA-256 of its file, lower-case hex
  @Schema(name = "WhatIfEdition")
  public record Edition(LocalDate date, String hash) {
    static Edition of(PolicyEdition edition) {
      return new Edition(edition.date(), edition.hash());
    }
  }

  /// How many.
  ///
  /// @param judged incidents judged by both editions
  /// @param differing of them, in level or obligations
  /// @param otherLevel of them, in level
  /// @param unjudgeable incidents whose record contradicts itself
  /// @param obligations that differ, by how; one may differ in several ways
  @Schema(name = "WhatIfTotals")
  public record Totals(
      int judged,
      int differing,
      int otherLevel,
      int unjudgeable,
      Map<ObligationDifference.Kind, Long> obligations) {

    static Totals of(Collection<WhatIfResult> results) {
      int differing = 0;
      int otherLevel = 0;
      int unjudgeable = 0;
      Map<ObligationDifference.Kind, Long> obligations =
          new EnumMap<>(ObligationDifference.Kind.class);
      for (var kind : ObligationDifference.Kind.values()) {
        obligations.put(kind, 0L);
      }
      for (var each : results) {
        if (each.summary().isEmpty()) {
          unjudgeable++;
          continue;
        }
        var summary = each.summary().get();
        differing += summary.same() ? 0 : 1;
        otherLevel += summary.level() == summary.draftLevel() ? 0 : 1;
        summary.kinds().forEach((kind, number) -> obligations.merge(kind, number, Long::sum));
      }
      return new Totals(
          results.size() - unjudgeable, differing, otherLevel, unjudgeable, obligations);
    }
  }

  /// An incident under both editions.
  ///
  /// @param level by its own edition, and draftLevel by the draft; left out where unjudgeable
  /// @param differences the first 100 by due
  /// @param moreDifferences how many are left out
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WhatIfIncident")
  public record Item(
      UUID incident,
      String number,
      String department,
      Instant discoveredAt,
      boolean unjudgeable,
      @MayBeAbsent Level level,
      @MayBeAbsent Level draftLevel,
      List<Differing> differences,
      int moreDifferences) {

    static Item of(WhatIfResult results, PolicyEdition draft, Language language) {
      var incident = results.incident();
      var summary = results.summary().orElse(null);
      var shown = summary == null ? List.<ObligationDifference>of() : summary.differences();
      return new Item(
          incident.id,
          incident.number,
          incident.department,
          incident.discoveredAt,
          summary == null,
          summary == null ? null : summary.level(),
          summary == null ? null : summary.draftLevel(),
          shown.stream().map(each -> Differing.of(each, draft, language)).toList(),
          summary == null ? 0 : summary.moreDifferences());
    }
  }

  /// An obligation that differs.
  ///
  /// @param key what opened it, unique within the incident
  /// @param kinds in what it differs
  /// @param own by the edition that judges; left out where that owes no such thing
  /// @param draft by the draft; left out where that owes no such thing
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WhatIfObligation")
  public record Differing(
      ObligationCode code,
      String key,
      String label,
      Set<ObligationDifference.Kind> kinds,
      @MayBeAbsent Owed own,
      @MayBeAbsent Owed draft) {

    static Differing of(ObligationDifference difference, PolicyEdition draft, Language language) {
      var either = difference.either();
      return new Differing(
          either.code(),
          either.key(),
          ObligationLabels.of(draft.rule(either.code()), language),
          difference.kinds(),
          difference.own().map(Owed::of).orElse(null),
          difference.draft().map(Owed::of).orElse(null));
    }
  }

  @Schema(name = "WhatIfOwed")
  public record Owed(Post owner, Instant opened, Instant due, Outcome outcome) {
    static Owed of(Obligation obligation) {
      return new Owed(
          obligation.owner(), obligation.opened(), obligation.due(), obligation.outcome());
    }
  }
}
