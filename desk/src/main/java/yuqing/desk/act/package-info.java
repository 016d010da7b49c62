/// What a person does at an incident: a form for each act, which asks for just what that act needs,
/// and its way to the service that records it.
package yuqing.desk.act;
