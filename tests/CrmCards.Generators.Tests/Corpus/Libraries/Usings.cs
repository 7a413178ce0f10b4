global using System.Collections.Immutable;
global using System.ComponentModel.DataAnnotations;
global using System.ComponentModel.DataAnnotations.Schema;
global using System.Data.Common;
global using System.Diagnostics.CodeAnalysis;
global using System.Net.Http.Json;
global using System.Runtime.CompilerServices;
global using System.Text.Json;
global using Acme;
global using CrmCards;
global using Dapper;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.EntityFrameworkCore;
global using Microsoft.Extensions.Caching.Memory;
global using Microsoft.Extensions.Options;

namespace Acme;

/// <summary>Keeps the namespace there for the using, whatever else a source declares.</summary>
internal static class Anything;
