package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import yuqing.desk.client.RegisteredRiskView;

/// A risk's page.
///
/// @param departments names by code
/// @param forms of what the reader may do about it now
public record RiskPage(
    RegisteredRiskView risk, Map<String, String> departments, List<RiskActForm> forms)
    implements TemplateInstance {}
