package yuqing.archive.completeness;

import java.util.List;
import yuqing.access.Endpoint;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;

/// One thing without which a dossier is not closed.
///
/// @param code of the obligation, such as `daily-exchange`, or of the part, such as `measure`
/// @param window of the obligation; null where it has none
/// @param owed by which article, and by whom
/// @param place where it is done
public record MissingThing(
    Kind kind, String code, String window, LocalizedText message, OwedBy owed, ActPlace place) {

  /// Why it is missing.
  public enum Kind {
    PART_MISSING("part-missing"),
    RESULT_NOT_ACCEPTED("result-not-accepted"),
    REPLY_UNDER_WAY("reply-under-way"),
    OBLIGATION_OPEN("obligation-open"),
    MISSED_UNEXPLAINED("missed-unexplained");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /// @param article of the regulation
  /// @param department code of the department whose post that is; null while none is known
  public record OwedBy(int article, Post post, String department) {}

  /// @param words what people call it
  public record ActPlace(Endpoint endpoint, LocalizedText words) {}

  /// Whether the closing itself may supply it: an explanation, or that nothing was to be seen.
  public boolean isSaidByClosing() {
    return switch (kind) {
      case MISSED_UNEXPLAINED -> true;
      case PART_MISSING -> code.equals(DossierPart.SIGHTING.code());
      case RESULT_NOT_ACCEPTED, REPLY_UNDER_WAY, OBLIGATION_OPEN -> false;
    };
  }

  /// As a refusal names it, with where to do it: an obligation of a window as
  /// `daily-exchange/2026-10-13`.
  public FieldFault asFault() {
    return new FieldFault(
        window == null ? code : code + "/" + window,
        kind.code(),
        message,
        List.of(place.endpoint().path()),
        null);
  }
}
