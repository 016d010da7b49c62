package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Listing;
import yuqing.desk.client.RiskView;

/// The risks that the reader may see.
///
/// @param registers whether the reader may register one
public record RiskListPage(
    Listing<RiskView> risks, RiskChoice filter, List<DepartmentView> departments, boolean registers)
    implements TemplateInstance {}
