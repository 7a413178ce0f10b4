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

    /// <summary>An order: <c>ORDER</c> in requests, type id <c>0-123</c>, <c>orders</c> in definitions.</summary>
    Order,

    /// <summary>A cart: <c>CART</c> in requests, type id <c>0-142</c>, <c>carts</c> in definitions.</summary>
    Cart,

    /// <summary>An appointment: <c>APPOINTMENT</c> in requests, type id <c>0-421</c>, <c>appointments</c> in definitions.</summary>
    Appointment,

    /// <summary>A course: <c>COURSE</c> in requests, type id <c>0-410</c>, <c>courses</c> in definitions.</summary>
    Course,

    /// <summary>A listing: <c>LISTING</c> in requests, type id <c>0-420</c>, <c>listings</c> in definitions.</summary>
    Listing,

    /// <summary>A service: <c>SERVICE</c> in requests, type id <c>0-162</c>, <c>services</c> in definitions.</summary>
    Service,

    /// <summary>A project: <c>PROJECT</c> in requests, type id <c>0-970</c>, <c>projects</c> in definitions.</summary>
    Project,

    /// <summary>A type that an account has defined itself: a type id such as <c>2-1234567</c> in requests; in definitions the type id, or a name such as <c>p_vehicle</c>.</summary>
    Custom,
}
