namespace CrmCards;

/// <summary>The types of CRM record that a card can be shown on (contract fields <c>associatedObjectType</c> and <c>fetch.objectTypes[].name</c>).</summary>
public enum CrmObjectType
{
    /// <summary>A contact: <c>CONTACT</c> in requests, type id <c>0-1</c>, <c>contacts</c> in definitions.</summary>
    Contact,

    /// <summary>A company: <c>COMPANY</c> in requests, type id <c>0-2</c>, <c>companies</c> in definitions.</summary>
    Company,

    /// <summary>A deal: <c>DEAL</c> in requests, type id <c>0-3</c>, <c>deals</c> in definitions.</summary>
    Deal,

    /// <summary>A ticket: <c>TICKET</c> in requests, type id <c>0-5</c>, <c>tickets</c> in definitions.</summary>
    Ticket,
}
