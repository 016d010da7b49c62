/// The register of risks (隐患排查, article 4): what might lead to an incident, what is done about it,
/// each measure a task, and who cleared it. Start reading at [RiskWorkflow].
package yuqing.incident.risk;
