package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;

/// The daily seals.
public record SealsPage(AuditTabs tabs, Listing<SealView> seals) implements TemplateInstance {}
