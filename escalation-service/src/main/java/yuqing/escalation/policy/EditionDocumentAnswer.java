package yuqing.escalation.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.yaml.YamlReader;

/// An edition with the contents of its file, as `edition.schema.json` has them.
@Schema(name = "EditionDocument")
public record EditionDocumentAnswer(
    @JsonUnwrapped EditionAnswer about, @Schema(description = "the file") Object edition) {

  static EditionDocumentAnswer of(EditionAnswer about, PolicyEdition edition) {
    return new EditionDocumentAnswer(
        about, YamlReader.plain(edition.date().toString(), edition.text()));
  }
}
