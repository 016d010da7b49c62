package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;

/// The form of one act about a risk, alone.
public record RiskActFields(RiskActForm view) implements TemplateInstance {}
