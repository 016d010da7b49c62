package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;

/// A draft that has become an edition.
///
/// @param isNew false where the same file was given before
public record DraftGiven(EditionView edition, boolean isNew) implements TemplateInstance {}
