package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;

/// The form by which a risk is registered, alone.
public record NewRiskFields(NewRiskForm view) implements TemplateInstance {}
