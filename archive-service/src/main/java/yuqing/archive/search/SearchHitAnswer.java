package yuqing.archive.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.dossier.ListedDossier;
import yuqing.archive.search.index.CandidatePlace;
import yuqing.archive.search.index.TextField;
import yuqing.archive.search.text.HighlightedText.Part;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;

/// A dossier that was found.
///
/// @param mergedInto id of the incident that continues; null where this one goes on by itself
/// @param matches where it was found; five at most
@Schema(name = "SearchHit")
public record SearchHitAnswer(
    String incidentId,
    @MayBeAbsent String number,
    @MayBeAbsent String title,
    @MayBeAbsent Category category,
    @MayBeAbsent Level level,
    @MayBeAbsent State state,
    List<DepartmentName> departments,
    @MayBeAbsent Instant receivedAt,
    @MayBeAbsent String mergedInto,
    List<FieldMatch> matches,
    @JsonIgnore CandidatePlace place) {

  /// A text that has a word of the query: number, title and a department's name whole, of any other
  /// the part around the first find.
  ///
  /// @param parts one after the other, as plain text
  @Schema(name = "SearchMatch")
  public record FieldMatch(TextField field, List<TextPart> parts) {

    static FieldMatch of(TextField field, List<Part> parts) {
      return new FieldMatch(
          field, parts.stream().map(part -> new TextPart(part.text(), part.hit())).toList());
    }
  }

  /// @param hit whether it is what was searched
  @Schema(name = "SearchTextPart")
  public record TextPart(String text, boolean hit) {}

  static SearchHitAnswer of(ListedDossier dossier, CandidatePlace place, List<FieldMatch> matches) {
    var line = dossier.line();
    return new SearchHitAnswer(
        line.incidentId(),
        line.number(),
        line.title(),
        line.category(),
        line.level(),
        line.state(),
        line.departments(),
        line.receivedAt(),
        dossier.mergedInto(),
        matches,
        place);
  }
}
