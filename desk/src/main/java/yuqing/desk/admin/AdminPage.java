package yuqing.desk.admin;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The links of those who look after the system.
public record AdminPage(List<AdminLink> links) implements TemplateInstance {}
