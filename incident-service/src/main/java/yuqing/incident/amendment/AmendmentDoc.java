package yuqing.incident.amendment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;

/// {@link AmendmentBody} as OpenAPI shows it: there a field left out needs no type of its own. A
/// test holds the two together.
@Schema(name = "Amendment", description = "JSON merge patch: only what is to change")
public record AmendmentDoc(
    String title,
    String summary,
    @Schema(description = "to or from IDEOLOGY: the group office alone, with a reason")
        Category category,
    Nature nature,
    @Schema(nullable = true, description = "null: not known") Scope scope,
    @Schema(nullable = true, description = "null: not known") Impact impact,
    @Schema(nullable = true, description = "null: not known") Boolean aptToSpread,
    @Schema(description = "once set it stays") Boolean suddenGrave,
    @Schema(description = "why, where a reason is required") String reason) {}
