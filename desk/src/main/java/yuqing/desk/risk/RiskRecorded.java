package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.RegisteredRiskView;

/// That something about a risk is recorded; the browser goes to its page.
public record RiskRecorded(RegisteredRiskView risk) implements TemplateInstance {}
