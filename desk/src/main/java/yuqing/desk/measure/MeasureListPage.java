package yuqing.desk.measure;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Listing;
import yuqing.desk.client.archive.MeasureView;

/// The measures that reviews asked for, as far as the reader may see them.
public record MeasureListPage(
    Listing<MeasureView> measures, MeasureChoice filter, List<DepartmentView> departments)
    implements TemplateInstance {}
