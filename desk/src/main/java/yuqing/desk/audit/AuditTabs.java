package yuqing.desk.audit;

import java.util.List;

/// The tabs above a page for those who audit.
public record AuditTabs(AuditTab shown, List<AuditTab> all) {}
