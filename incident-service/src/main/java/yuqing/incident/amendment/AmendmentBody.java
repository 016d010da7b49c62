package yuqing.incident.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.contracts.text.TextCharacters;
import yuqing.rest.request.PatchField;

/// A JSON merge patch of an incident's facts (RFC 7396): what is left out stays, null takes a fact
/// away where it may be missing.
@Schema(hidden = true)
public record AmendmentBody(
    PatchField<@NotBlank @Size(max = 200) String> title,
    PatchField<@NotBlank @Size(max = 10_000) String> summary,
    PatchField<@NotNull Category> category,
    PatchField<@NotNull Nature> nature,
    PatchField<Scope> scope,
    PatchField<Impact> impact,
    PatchField<Boolean> aptToSpread,
    PatchField<@NotNull Boolean> suddenGrave,
    @Size(max = 1000) String reason) {

  /// The complete facts afterwards.
  Facts appliedTo(Facts facts) {
    return new Facts(
        title.or(facts.title()),
        TextCharacters.trimmed(summary.or(facts.summary())),
        category.or(facts.category()),
        nature.or(facts.nature()),
        scope.or(facts.scope()),
        impact.or(facts.impact()),
        aptToSpread.or(facts.aptToSpread()),
        suddenGrave.or(facts.suddenGrave()));
  }
}
