package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/// The legal hold of a dossier.
///
/// @param number that is asked for; empty before anything is asked
/// @param incident null where no incident has that number, as its hold
public record HoldPage(AuditTabs tabs, String number, UUID incident, HoldView hold)
    implements TemplateInstance {}
