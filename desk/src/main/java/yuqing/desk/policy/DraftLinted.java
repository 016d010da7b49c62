package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;

/// That nothing is wrong with a draft's text.
public record DraftLinted() implements TemplateInstance {}
