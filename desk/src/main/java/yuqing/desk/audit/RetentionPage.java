package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// How long dossiers are kept, and every version of that.
///
/// @param versions newest first, the first in force
public record RetentionPage(AuditTabs tabs, List<RetentionView> versions, boolean mayChange)
    implements TemplateInstance {}
