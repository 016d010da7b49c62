package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/// What the auditor has found.
///
/// @param fault that is asked for; empty for any
/// @param departments names by code
public record FindingsPage(
    AuditTabs tabs,
    AuditView audit,
    String fault,
    boolean unjudged,
    List<String> faults,
    Map<String, String> departments)
    implements TemplateInstance {}
