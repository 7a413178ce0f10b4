namespace CrmCards;

/// <summary>The HTTP method of an action hook's request (contract field <c>httpMethod</c>).</summary>
public enum CardActionMethod
{
    /// <summary><c>GET</c>: the CRM properties come in the query.</summary>
    Get,

    /// <summary><c>POST</c>: the CRM properties come in the body.</summary>
    Post,

    /// <summary><c>PUT</c>: the CRM properties come in the body.</summary>
    Put,

    /// <summary><c>DELETE</c>: the CRM properties come in the query.</summary>
    Delete,

    /// <summary><c>PATCH</c>: the CRM properties come in the body.</summary>
    Patch,
}
