/// Reporting an incident: the form, what is known already of the item, and what the report brings
/// about.
package yuqing.desk.report;
