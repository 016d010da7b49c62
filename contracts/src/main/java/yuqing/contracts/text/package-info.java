/// The rules for a text, a day, an instant and an e-mail address, wherever one is accepted: JSON,
/// YAML, query parameters, parts of a form, the organisation file. The package uses no framework
/// and no term of an incident.
package yuqing.contracts.text;
