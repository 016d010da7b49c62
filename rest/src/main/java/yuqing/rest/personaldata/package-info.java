/// Personal data within a text that a person wrote: which there is, and where. The suite records
/// incidents, not people who posted (decision 0072). Start with
/// {@link yuqing.rest.personaldata.PersonalDataFinder}, a function of the text; what is done about
/// its findings is decided by {@link yuqing.rest.personaldata.PersonalDataCheck}. No finding bears
/// the text itself.
package yuqing.rest.personaldata;
