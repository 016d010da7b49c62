package yuqing.archive.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.completeness.DossierEffectsAnswer;

/// What was recorded on a dossier, and what it means for what is owed.
@Schema(name = "ReceiptOfAct")
public record RecordedActAnswer(
    @JsonUnwrapped RecordedEntryAnswer entry, @JsonUnwrapped DossierEffectsAnswer effects) {}
