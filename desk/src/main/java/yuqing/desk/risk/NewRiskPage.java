package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;

/// The page on which a risk is registered.
public record NewRiskPage(NewRiskForm view) implements TemplateInstance {}
