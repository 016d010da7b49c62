package yuqing.desk.apidoc;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import yuqing.desk.client.ServiceName;

/// The OpenAPI document of one service, drawn by Swagger UI.
public record ApiPage(ServiceName shown, List<ServiceName> services) implements TemplateInstance {}
