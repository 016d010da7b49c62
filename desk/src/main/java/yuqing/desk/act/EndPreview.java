package yuqing.desk.act;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.EndPreviewView;

/// What an end of handling as of the entered time would do.
///
/// @param effect null where it would be refused, or is not known
/// @param refusal why it would be refused, in the reader's language; null where it would not
public record EndPreview(EndPreviewView effect, String refusal) implements TemplateInstance {}
