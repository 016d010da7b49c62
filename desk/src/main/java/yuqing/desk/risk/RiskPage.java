package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import yuqing.desk.client.RegisteredRiskView;

/// A risk's page.
///
/// @param departments names by code
/// @param forms of what the reader may do about it now
/// @param recordsMeetings whether the reader may record the meeting that deals with it
public record RiskPage(
    RegisteredRiskView risk,
    Map<String, String> departments,
    List<RiskActForm> forms,
    boolean recordsMeetings)
    implements TemplateInstance {}
